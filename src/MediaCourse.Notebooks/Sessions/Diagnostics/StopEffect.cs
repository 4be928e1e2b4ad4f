namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>What stopping a cell did to its session.</summary>
internal enum StopEffect
{
    /// <summary>The cell had not begun.</summary>
    NothingRun,

    /// <summary>The cell was stopped in place.</summary>
    VariablesKept,

    /// <summary>The cell was stopped, but threads that it had started were not; the executor was replaced.</summary>
    Busy,

    /// <summary>The cell did not stop; the executor was replaced.</summary>
    Stuck,
}
