using MediaCourse.Compiler.Wire;

namespace MediaCourse.Compiler;

/// <summary>
/// Watches the processor time that the compiler takes for a step and for all steps of a notebook. It is that of this process: what else the
/// machine does, and how long this process has to wait for it, is nobody's fault.
/// </summary>
/// <param name="usedUp">Called, on another thread, when one of the two is used up; true where it is that of all steps.</param>
internal sealed class CompileTime(Action<bool> usedUp)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private Deadlines? _deadlines;
    private TimeSpan _cellTime;

    /// <summary>Starts to watch.</summary>
    public void Start() => new Thread(Watch) { IsBackground = true, Name = "time" }.Start();

    /// <summary>A notebook is begun, and its first step.</summary>
    public void Begin(SourceNotebook notebook)
    {
        lock (_lock)
        {
            var now = Environment.CpuUsage.TotalTime;
            _cellTime = notebook.CellTime;
            _deadlines = new Deadlines(now + notebook.CellTime, now + notebook.Time);
        }
    }

    /// <summary>A step has been compiled, and the next is begun.</summary>
    public void BeginNext()
    {
        lock (_lock)
        {
            _deadlines = _deadlines! with { Cell = Environment.CpuUsage.TotalTime + _cellTime };
        }
    }

    /// <summary>All steps have been compiled.</summary>
    public void End()
    {
        lock (_lock)
        {
            _deadlines = null;
        }
    }

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(Interval);
            lock (_lock)
            {
                var now = Environment.CpuUsage.TotalTime;
                if (_deadlines is { } deadlines && (now > deadlines.Cell || now > deadlines.Notebook))
                {
                    usedUp(now > deadlines.Notebook);
                    return;
                }
            }
        }
    }

    /// <summary>Up to which processor time of this process a step and its notebook may go on.</summary>
    private sealed record Deadlines(TimeSpan Cell, TimeSpan Notebook);
}
