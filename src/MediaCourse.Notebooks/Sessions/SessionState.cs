using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>What a session knows of the cells that it has run.</summary>
internal sealed class SessionState
{
    private CellReferences _unsent = CellReferences.None;
    private int _runs;

    /// <summary>The last cell that later ones continue, or null before the first.</summary>
    public Submission? Chain { get; private set; }

    /// <summary>What the session has lost, or null where it has never had to start afresh.</summary>
    public SessionLoss? Loss { get; private set; }

    /// <summary>Counts one more run.</summary>
    public int NextRun() => ++_runs;

    /// <summary>Takes a step into the chain. What it references is sent with the next cell that runs.</summary>
    public void Add(CellStep step) => Chain = step.Submission ?? Chain;

    /// <summary>Takes note of what a step references.</summary>
    public void Reference(CellStep step) => _unsent = _unsent.Add(step.References);

    /// <summary>What the executor has not been told of yet.</summary>
    public CellReferences TakeUnsent()
    {
        var unsent = _unsent;
        _unsent = CellReferences.None;
        return unsent;
    }

    /// <summary>The executor is a new one, and knows none of the cells.</summary>
    public void StartAfresh(int afterCell)
    {
        Loss = SessionLoss.Of(Chain, Loss, afterCell);
        Chain = null;
        _unsent = CellReferences.None;
    }
}
