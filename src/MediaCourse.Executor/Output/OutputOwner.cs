namespace MediaCourse.Executor.Output;

/// <summary>
/// The run that a piece of work belongs to, on whatever thread it goes on. When a cell has been interrupted, what it
/// left running in the background has no say any more in the cells that follow.
/// </summary>
internal sealed class OutputOwner
{
    private static readonly AsyncLocal<OutputOwner?> Local = new();
    private volatile bool _isSilenced;

    /// <summary>Whether the work that calls belongs to a run that has been silenced.</summary>
    public static bool IsCallerSilenced => Local.Value?._isSilenced == true;

    /// <summary>Makes the caller's work, and what it starts from now on, belong to this run.</summary>
    public void Adopt() => Local.Value = this;

    public void Silence() => _isSilenced = true;
}
