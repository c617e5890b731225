using System.CommandLine;
using CreditScoring.Cli;
using CreditScoring.Cli.Audit;
using CreditScoring.Cli.Bench;
using CreditScoring.Cli.Data;
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
    new Command("audit", "Verify and read the audit trail of the service, and erase clients from it.")
    {
        AuditKeyCommand.Create(),
        AuditVerifyCommand.Create(),
        AuditShowCommand.Create(),
        AuditEraseCommand.Create(),
    },
    new Command("models", "Register, list, promote, roll back and verify models.")
    {
        ModelsRegisterCommand.Create(),
        ModelsListCommand.Create(),
        ModelsPromoteCommand.Create(),
        ModelsRollBackCommand.Create(),
        ModelsLogCommand.Create(),
        ModelsVerifyCommand.Create(),
    },
    new Command("bench", "Time the product's own work, as one figure to compare with other tools.")
    {
        BenchFeaturesCommand.Create(),
        BenchTreesCommand.Create(),
        BenchShapCommand.Create(),
        BenchApiCommand.Create(),
        BenchDriftCommand.Create(),
        BenchDriftAlarmsCommand.Create(),
    },
    NotebooksCommand.Create(),
    SiteCommand.Create(),
    ServeCommand.Create(),
};

return await CommandRun.InvokeAsync(credit, args);
