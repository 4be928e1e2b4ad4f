using System.Text.RegularExpressions;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Tests;

namespace MediaCourse.Browser.Tests;

/// <summary>A committed lesson, and what a reader is to see of it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Charts">How many charts it shows.</param>
/// <param name="Tables">How many tables, those of the charts' numbers among them.</param>
internal sealed partial record Lesson(string Name, int Charts, int Tables)
{
    /// <summary>Those that every machine can run; the others have a page only where their packages are.</summary>
    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Repository.Notebooks, "*.ipynb")
            .Where(path => NotebookNeeds.Of(NotebookDocument.Load(path)).Packages.IsEmpty)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    public static Lesson Of(string name)
    {
        var outputs = NotebookDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells.SelectMany(cell => cell.Outputs).Select(output => output switch
        {
            DisplayOutput display => display.Data.TextOf("text/html") ?? "",
            ResultOutput result => result.Data.TextOf("text/html") ?? "",
            _ => "",
        }).ToList();
        return new(name, outputs.Sum(html => Chart().Count(html)), outputs.Sum(html => Table().Count(html)));
    }

    [GeneratedRegex("<div [^>]*data-mediacourse-chart=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chart();

    [GeneratedRegex("<table class=\"mc-t", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();
}
