using System.Globalization;
using System.IO.Compression;
using System.Text;
using MediaCourse.Charts;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Grading.Feedback;

/// <summary>
/// The page that a student gets: marks, checks, comments, and the notebook as it was graded. It is a single file and fetches nothing. Its
/// content security policy names the page's own scripts, and no other can run.
/// </summary>
public static class FeedbackPage
{
    private static readonly string Script = PageResource.Text("feedback.js");
    private static readonly Lazy<(string Packed, string Hash)> Plotly = new(ReadPlotly);

    /// <summary>The page as HTML.</summary>
    /// <param name="feedback">What the student is told.</param>
    public static string Render(StudentFeedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var outputs = new OutputWriter();
        var notebook = NotebookSection.Of(feedback, outputs);
        var who = feedback.Name is { Length: > 0 } name ? name : feedback.Student;
        var page = new StringBuilder()
            .Append("<main id=\"content\" tabindex=\"-1\">\n")
            .Append(MarksSection.Of(feedback))
            .Append(notebook)
            .Append("</main>\n")
            .Append(outputs.Figures);
        var policy = new StringBuilder("default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; script-src ").Append(PageResource.HashOf(Script));
        if (outputs.HasCharts)
        {
            policy.Append(' ').Append(Plotly.Value.Hash);
            page.Append("<script type=\"text/plain\" id=\"plotly\">").Append(Plotly.Value.Packed).Append("</script>\n");
        }

        page.Append("<script>").Append(Script).Append("</script>");
        return PageFrame.Of("en", $"{feedback.Assignment}: feedback for {who}", page.ToString(), policy.ToString(), PageResource.Text("feedback.css"));
    }

    /// <summary>A number as readers write it.</summary>
    internal static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A moment as readers write it.</summary>
    internal static string Moment(DateTimeOffset time) =>
        time.ToString(time.Offset == TimeSpan.Zero ? "d MMMM yyyy, HH:mm 'UTC'" : "d MMMM yyyy, HH:mm '(UTC'zzz')'", CultureInfo.InvariantCulture);

    // The policy names the library's digest, so that the page's script can bring it in and nothing else.
    private static (string Packed, string Hash) ReadPlotly()
    {
        var packed = PlotlyLibrary.Packed();
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return (Convert.ToBase64String(packed), PageResource.HashOf(reader.ReadToEnd()));
    }
}
