namespace MediaCourse.Notebooks.Pages;

/// <summary>Addresses of pages: beside each notebook's page stand the others.</summary>
public static class PageAddress
{
    /// <summary>The page of a notebook: <c>01-meet.ipynb</c> becomes <c>01-meet.html</c>.</summary>
    public static string OfNotebook(string notebook) => Path.ChangeExtension(notebook, ".html");

    /// <summary>Whether a link names a text beside the notebook, such as a glossary, which has a page too.</summary>
    internal static bool IsTextBeside(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !path.Contains('/', StringComparison.Ordinal);

    /// <summary>A link as it stands in a notebook, led to the page of the notebook or text that it names.</summary>
    internal static string OfLink(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? url : url[..fragment];
        return !path.Contains(':', StringComparison.Ordinal) && (path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || IsTextBeside(path))
            ? Path.ChangeExtension(path, ".html") + url[path.Length..]
            : url;
    }
}
