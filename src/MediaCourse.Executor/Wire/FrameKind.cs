namespace MediaCourse.Executor.Wire;

/// <summary>What a frame between host and executor, or host and compile worker, carries.</summary>
internal enum FrameKind : byte
{
    /// <summary>Host to executor: run a compiled cell (<see cref="RunRequest"/>).</summary>
    Run = 1,

    /// <summary>Host to executor: interrupt the cell whose number follows.</summary>
    Interrupt = 2,

    /// <summary>Host to executor: what the user has typed (<see cref="InputAnswer"/>).</summary>
    Answer = 3,

    /// <summary>Host to compile worker: the steps of a notebook.</summary>
    Compile = 4,

    /// <summary>Executor to host: started and waiting.</summary>
    Ready = 16,

    /// <summary>Executor to host: console text (<see cref="StreamText"/>).</summary>
    Stream = 17,

    /// <summary>Executor to host: a value shown, updated or returned (<see cref="ShownValue"/>).</summary>
    Value = 18,

    /// <summary>Executor to host: the cell ended (<see cref="CellEnd"/>).</summary>
    End = 19,

    /// <summary>Executor to host: the process leaves in good order.</summary>
    Exiting = 20,

    /// <summary>Executor to host: the cell asks the user (<see cref="InputQuestion"/>).</summary>
    Question = 21,

    /// <summary>Executor to host: remove what the cell has shown (<see cref="OutputCleared"/>).</summary>
    Clear = 22,

    /// <summary>Compile worker to host: what came of the next step.</summary>
    Compiled = 23,

    /// <summary>Compile worker to host: the processor time of the cell, or of all cells, is used up; the worker ends.</summary>
    TimeUsedUp = 24,
}
