using System.Diagnostics.CodeAnalysis;

namespace MediaCourse.Executor.Surface;

/// <summary>What every cell can call without a <c>using</c>.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "As .NET Interactive has it: display(x) and x.Display().")]
[SuppressMessage("Naming", "IDE1006:Naming Styles", Justification = "Cells call these by the names that .NET Interactive gave them.")]
public static class CellSurface
{
    private static Notebook? s_notebook;

    private static Notebook Notebook => s_notebook ?? throw new InvalidOperationException("No notebook is running here.");

    /// <summary>Shows a value at this point of the cell's output.</summary>
    /// <param name="value">The value; null is shown too.</param>
    /// <param name="mimeTypes">Media types to show it in, such as <c>text/markdown</c>; none means what its type prefers.</param>
    /// <returns>The shown value, which <see cref="DisplayedValue.Update"/> can replace.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => Notebook.Display(value, mimeTypes);

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Notebook.Display(value, mimeTypes);

    /// <summary>Marks a text as HTML, to be shown as it stands: <c>HTML("&lt;b&gt;bold&lt;/b&gt;")</c>.</summary>
    public static HtmlFragment HTML(string html) => new(html);

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Whether to wait with it for the next output, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => Notebook.Clear(wait);

    /// <summary>Asks the user for a line of text: <c>var name = await GetInputAsync("Your name? ");</c></summary>
    /// <param name="prompt">What the user is told.</param>
    /// <exception cref="InvalidOperationException">There is nobody to answer, such as in a run without a user.</exception>
    public static Task<string> GetInputAsync(string prompt = "") => Task.FromResult(Notebook.Ask(prompt, isPassword: false));

    /// <summary>As <see cref="GetInputAsync"/>, but the answer is not shown while it is typed.</summary>
    /// <param name="prompt">What the user is told.</param>
    /// <exception cref="InvalidOperationException">There is nobody to answer, such as in a run without a user.</exception>
    public static Task<string> GetPasswordAsync(string prompt = "") => Task.FromResult(Notebook.Ask(prompt, isPassword: true));

    /// <summary>Says where values are shown. Cells reach these methods without an object, so it has to be kept here.</summary>
    internal static void Attach(Notebook notebook) => s_notebook = notebook;
}
