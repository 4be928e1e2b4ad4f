using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Running;

/// <summary>A notebook that asks for another language than C#.</summary>
public sealed class NotebookLanguageException(string message) : MediaCourseException(message)
{
    private static readonly string[] CSharpNames = ["c#", "csharp"];

    /// <summary>Refuses a notebook that is not C#; one that names no language is taken for C#.</summary>
    /// <exception cref="NotebookLanguageException">It is not C#.</exception>
    public static void ThrowUnlessCSharp(NotebookDocument document)
    {
        if (document.Language is { } language && !IsCSharp(language))
        {
            throw new NotebookLanguageException(
                $"{document.Name}: this is a {language} notebook; MediaCourse runs C# notebooks (language_info.name \"C#\").");
        }

        foreach (var (index, cell) in document.Cells.Index())
        {
            if (cell.Kind == CellKind.Code && CellLanguage(cell) is { } ownLanguage && !IsCSharp(ownLanguage))
            {
                throw new NotebookLanguageException(
                    $"{document.Name}: cell {index + 1} is {ownLanguage}; MediaCourse runs C# cells: change the cell's language, or make it Markdown.");
            }
        }
    }

    private static string? CellLanguage(NotebookCell cell) =>
        cell.Metadata.Text("polyglot_notebook", "kernelName") ?? cell.Metadata.Text("dotnet_interactive", "language");

    private static bool IsCSharp(string language) => CSharpNames.Contains(language, StringComparer.OrdinalIgnoreCase);
}
