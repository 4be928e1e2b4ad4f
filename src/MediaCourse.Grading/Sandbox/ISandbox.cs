using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>Says how a program is started so that it can do no harm.</summary>
internal interface ISandbox
{
    /// <summary>Whether it holds what it promises; false where hand-ins run with the rights of whoever grades.</summary>
    bool Isolates { get; }

    /// <summary>The command that starts a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="place">Number of the place that it takes among the programs that run at one time, from 0.</param>
    ExecutorLaunch Launch(SandboxedProgram program, int place);

    /// <summary>Ends whatever a program that ran at this place may have left behind.</summary>
    void Clear(int place);
}
