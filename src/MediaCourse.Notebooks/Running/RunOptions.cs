using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>Whether the cells behind a failed one run too.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Wall time that a cell may take, or null for the session's own default.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Opens the session in which the cells run; by default MediaCourse's own C# host.</summary>
    public Func<SessionOptions, CancellationToken, Task<INotebookSession>> OpenSession { get; init; } =
        static async (options, cancellationToken) => await CSharpSession.StartAsync(options, cancellationToken);
}
