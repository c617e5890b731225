using System.CommandLine;
using CreditScoring.Cli;
using CreditScoring.Cli.Audit;
using CreditScoring.Cli.Bench;
using CreditScoring.Cli.Data;
using CreditScoring.Cli.Desk;
using CreditScoring.Cli.Drift;
using CreditScoring.Cli.Lifecycle;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Publishing;
using CreditScoring.Cli.Records;

var credit = new RootCommand("Credit scoring from the Home Credit tables: data, features, models, explanations, notebooks, site and service.")
{
    new Command("data", "Make or check the tables.")
    {
        DataSynthesizeCommand.Create(),
        DataCheckCommand.Create(),
        DataCompareCommand.Create(),
    },
    FeaturesCommand.Create(),
    SearchCommand.Create(),
    TrainCommand.Create(),
    ImportCommand.Create(),
    RetrainCommand.Create(),
    RehearseCommand.Create(),
    SimulateCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    TwinCommand.Create(),
    TrialCommand.Create(),
    ImbalanceCommand.Create(),
    FairnessCommand.Create(),
    CompareCommand.Create(),
    ScoreCommand.Create(),
    ExplainCommand.Create(),
    WhatIfCommand.Create(),
    RecourseCommand.Create(),
    LetterCommand.Create(),
    StabilityCommand.Create(),
    DriftCommand.Create(),
    DriftWatchCommand.Create(),
    ReplayCommand.Create(),
    ExportRunCommand.Create(),
    TokenCommand.Create(),
    new Command("audit", "Verify, read and ship the audit trail of the service, and erase clients from it.")
    {
        AuditKeyCommand.Create(),
        AuditVerifyCommand.Create(),
        AuditShowCommand.Create(),
        AuditEraseCommand.Create(),
        AuditShipCommand.Create(),
        AuditGatherCommand.Create(),
    },
    new Command("desk", "Take clients out of what people wrote.")
    {
        DeskEraseCommand.Create(),
    },
    new Command("models", "Register, list, promote, roll back, verify and publish models.")
    {
        ModelsRegisterCommand.Create(),
        ModelsListCommand.Create(),
        ModelsPromoteCommand.Create(),
        ModelsRollBackCommand.Create(),
        ModelsLogCommand.Create(),
        ModelsVerifyCommand.Create(),
        ModelsPublishCommand.Create(),
    },
    new Command("bench", "Time the product's own work, as one figure to compare with other tools.")
    {
        BenchFeaturesCommand.Create(),
        BenchTreesCommand.Create(),
        BenchShapCommand.Create(),
        BenchApiCommand.Create(),
        BenchSearchCommand.Create(),
        BenchDriftCommand.Create(),
        BenchDriftAlarmsCommand.Create(),
    },
    NotebooksCommand.Create(),
    SiteCommand.Create(),
    new Command("publish", "Send a built site to S3 as a release that is seen whole or not at all, and take it back.")
    {
        PublishSiteCommand.Create(),
        PublishRollBackCommand.Create(),
        PublishListCommand.Create(),
        PublishScanCommand.Create(),
    },
    ScaleCommand.Create(),
    ServeCommand.Create(),
};

// credit [diagram] LINE shows how a line is understood, and does nothing: the runbooks are held to it.
credit.Directives.Add(new DiagramDirective());

return await CommandRun.InvokeAsync(credit, args);
