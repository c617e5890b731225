using System.Net;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Tests.Identity;
using CreditScoring.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CreditScoring.Api.Tests.Http;

public sealed class ExplorerFilesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("explorer-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Says_how_to_build_an_explorer_that_is_not_built()
    {
        await using var app = await Serve();
        using var http = SignedIn.Http(app);

        var problem = (await Answer.To(http, "/")).IsProblem(HttpStatusCode.NotFound);

        Assert.Contains("npm run build --prefix site", problem.Json.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Serves_its_page_at_every_address_a_person_may_open()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "<!doctype html><title>Explorer</title>");
        await using var app = await Serve();
        using var http = SignedIn.Http(app);

        Assert.Contains("Explorer", await http.GetStringAsync("/"));
        Assert.Contains("Explorer", await http.GetStringAsync("/clients/100001?lang=en"));
        Assert.Contains("Explorer", await http.GetStringAsync("/sign-in?code=x&state=y"));
    }

    [Fact]
    public async Task Lets_its_page_ask_the_issuer_for_a_token_and_nobody_else_for_anything()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "page");
        await using var app = await Serve();
        using var http = SignedIn.Http(app, user: null);

        var policy = Assert.Single((await http.GetAsync("/")).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains($"connect-src 'self' {Issued.Issuer};", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_nothing_outside_its_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "page");
        await using var app = await Serve();
        using var http = SignedIn.Http(app);

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/..%2f..%2fetc%2fpasswd")).StatusCode);
    }

    async Task<WebApplication> Serve()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<IIssuer>(new KnownIssuer());
        var app = builder.Build();
        app.UseExplorer(folder);
        await app.StartAsync();

        return app;
    }
}
