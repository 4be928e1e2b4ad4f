namespace MediaCourse.Notebooks.Pages;

/// <summary>Addresses of pages: beside each notebook's page stand the others.</summary>
public static class PageAddress
{
    /// <summary>The page of a notebook: <c>01-meet.ipynb</c> becomes <c>01-meet.html</c>.</summary>
    public static string OfNotebook(string notebook) => Path.ChangeExtension(notebook, ".html");

    /// <summary>A link as it stands in a notebook, led to the page of the notebook that it names.</summary>
    internal static string OfLink(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? url : url[..fragment];
        return path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && !path.Contains(':', StringComparison.Ordinal)
            ? OfNotebook(path) + url[path.Length..]
            : url;
    }
}
