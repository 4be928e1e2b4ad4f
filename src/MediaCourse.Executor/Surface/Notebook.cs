using MediaCourse.Executor.Formatting;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Surface;

/// <summary>Shows values in the output of the running cell, and asks its user.</summary>
internal sealed class Notebook(CellOutput output, CellInput input, ValueFormatter formatter)
{
    public DisplayedValue Display(object? value, string[] mimeTypes)
    {
        var id = output.Show(ValueRole.Display, displayId: null, Format(value, mimeTypes));
        return new DisplayedValue(this, id!, mimeTypes);
    }

    public void Update(string displayId, object? value, string[] mimeTypes) =>
        output.Show(ValueRole.Update, displayId, Format(value, mimeTypes));

    /// <summary>Shows the value of a cell's last expression. What <c>display(x)</c> gives back is on show already.</summary>
    public void ShowResult(object? value)
    {
        if (value is not DisplayedValue)
        {
            output.Show(ValueRole.Result, displayId: null, Format(value, []));
        }
    }

    public void Clear(bool wait) => output.Clear(wait);

    public string Ask(string prompt, bool isPassword) => input.Ask(prompt, isPassword);

    private FormattedValue Format(object? value, string[] mimeTypes) => mimeTypes.Length == 0
        ? formatter.Format(value)
        : new FormattedValue([.. mimeTypes.SelectMany(mimeType => formatter.Format(value, mimeType).Renderings)]);
}
