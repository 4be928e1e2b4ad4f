using MediaCourse.Executor.Wire;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>Text that reached the executor's raw error stream: from native code, a child process, or the runtime's last words.</summary>
internal sealed record RawText(string Text) : ExecutorMessage;

/// <summary>All raw text from before the end of a cell has been read.</summary>
internal sealed record RawTextDrained : ExecutorMessage;

/// <summary>The executor leaves in good order.</summary>
internal sealed record Exiting : ExecutorMessage;
