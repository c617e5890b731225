using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreditScoring.Reporting.Site;

// Renders Razor components without a web server.
sealed class PageWriter : IDisposable
{
    readonly ServiceProvider services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    readonly HtmlRenderer renderer;

    public PageWriter() => renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

    public string Render<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        var view = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));

        return renderer.Dispatcher
            .InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString())
            .GetAwaiter().GetResult()
            .Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        renderer.Dispose();
        services.Dispose();
    }
}
