using Markdig.Syntax;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Pages;

/// <summary>What a list of lessons says of one.</summary>
/// <param name="Title">Its first heading, or its file's name.</param>
/// <param name="Goal">
/// What it is for: the string <c>mediacourse.goal</c> of the notebook's metadata, or else its first paragraph; null
/// where it has neither.
/// </param>
public sealed record LessonSummary(string Title, string? Goal)
{
    /// <summary>Reads the summary out of a notebook.</summary>
    public static LessonSummary Of(NotebookDocument document)
    {
        var texts = document.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => MarkdownText.Parse(cell.Source)).ToList();
        var heading = texts.SelectMany(text => text.Descendants<HeadingBlock>()).FirstOrDefault();
        var paragraph = texts.SelectMany(text => text.OfType<ParagraphBlock>()).FirstOrDefault();
        return new LessonSummary(
            heading is null ? Path.GetFileNameWithoutExtension(document.Name) : PageOutline.PlainText(heading),
            document.Metadata.Text("mediacourse", "goal") ?? (paragraph is null ? null : PageOutline.PlainText(paragraph)));
    }
}
