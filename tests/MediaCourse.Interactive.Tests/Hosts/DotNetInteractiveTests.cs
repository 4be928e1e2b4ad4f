using Deedle;
using MediaCourse.Interactive.Frames;
using MediaCourse.Interactive.Hosts;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace MediaCourse.Interactive.Tests.Hosts;

/// <summary>.NET Interactive's kernel with the extension loaded.</summary>
public sealed class DotNetInteractiveTests
{
    [Fact]
    public async Task The_extension_imports_the_namespaces_and_shows_frames_series_and_charts()
    {
        using var kernel = new CompositeKernel { new CSharpKernel() };
        await RunAsync(kernel, string.Join('\n', new[] { typeof(FrameConversion), typeof(MediaCourse.Charts.Charts), typeof(IFrame), typeof(Plotly.NET.GenericChart) }.Select(type => $"#r \"{type.Assembly.Location}\"")));
        await new BridgeExtension().OnLoadAsync(kernel);

        Assert.Contains("<caption>Deedle frame: 1 row, 2 columns</caption>", await HtmlAsync(kernel, "new[] { new { Source = \"voa\", Words = 3 } }.ToFrame()"), StringComparison.Ordinal);
        Assert.Contains("<caption>Deedle series: 1 value</caption>", await HtmlAsync(kernel, "new[] { new { Source = \"voa\", Words = 3 } }.ToFrame().GetColumn<int>(\"Words\")"), StringComparison.Ordinal);
        Assert.Contains("data-mediacourse-chart", await HtmlAsync(kernel, "MediaCourse.Charts.Charts.Bar(new[] { (\"voa\", 3.0) }, row => row.Item1, row => row.Item2, \"Words\", \"words\").ToPlotlyNet()"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_long_frame_of_all_quotations_is_cut_and_says_how_to_see_the_rest()
    {
        Bridge.Enable();
        var quotations = Corpus.Load(Repository.Seeds).Articles.SelectMany(article => Quotations.Find(article)).ToFrame();

        var html = quotations.ToDisplayString("text/html");

        Assert.True(quotations.RowCount > 50);
        Assert.Contains(".ToTable().All() shows every one.", html, StringComparison.Ordinal);
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Frame<int, string>)));
    }

    private static async Task<string> HtmlAsync(CompositeKernel kernel, string code)
    {
        var result = await RunAsync(kernel, code);
        var shown = Assert.Single(result.Events.OfType<ReturnValueProduced>());
        return Assert.Single(shown.FormattedValues, value => value.MimeType == "text/html").Value;
    }

    private static async Task<KernelCommandResult> RunAsync(CompositeKernel kernel, string code)
    {
        var result = await kernel.SendAsync(new SubmitCode(code));
        Assert.DoesNotContain(result.Events, told => told is CommandFailed);
        return result;
    }
}
