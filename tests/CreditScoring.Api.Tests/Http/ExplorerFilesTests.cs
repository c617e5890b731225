using System.Net;
using CreditScoring.Api.Http;
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
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var problem = (await Answer.To(http, "/")).IsProblem(HttpStatusCode.NotFound);

        Assert.Contains("npm run build --prefix site", problem.Json.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Serves_its_page_at_every_address_a_person_may_open()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "<!doctype html><title>Explorer</title>");
        await using var app = await Serve();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Contains("Explorer", await http.GetStringAsync("/"));
        Assert.Contains("Explorer", await http.GetStringAsync("/clients/100001?lang=en"));
    }

    [Fact]
    public async Task Serves_nothing_outside_its_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "page");
        await using var app = await Serve();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/..%2f..%2fetc%2fpasswd")).StatusCode);
    }

    async Task<WebApplication> Serve()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.UseExplorer(folder);
        await app.StartAsync();

        return app;
    }
}
