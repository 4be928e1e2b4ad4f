namespace MediaCourse.Executor.Surface;

/// <summary>A value that stands in a cell's output and can be replaced there.</summary>
public sealed class DisplayedValue
{
    private readonly Notebook _notebook;
    private readonly string _displayId;
    private readonly string[] _mimeTypes;

    internal DisplayedValue(Notebook notebook, string displayId, string[] mimeTypes)
    {
        _notebook = notebook;
        _displayId = displayId;
        _mimeTypes = mimeTypes;
    }

    /// <summary>Shows another value in the place of this one, from this cell or a later one.</summary>
    public void Update(object? value) => _notebook.Update(_displayId, value, _mimeTypes);
}
