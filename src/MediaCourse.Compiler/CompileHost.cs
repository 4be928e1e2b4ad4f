using MediaCourse.Compiler.Wire;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Compiler;

/// <summary>Takes the steps of notebooks from the wire and answers each as soon as it is compiled, until the wire ends.</summary>
internal sealed class CompileHost(Stream input, Stream output, string folder)
{
    /// <summary>The largest notebook that is taken, in bytes.</summary>
    public const int MaximumPayload = 64 << 20;

    /// <summary>Deeply nested source takes stack; what takes more than this ends the process, and its host starts another.</summary>
    private const int StackSize = 64 << 20;

    private readonly Lock _sending = new();

    /// <summary>Runs until the wire ends.</summary>
    /// <returns>The process's exit code.</returns>
    public int Run()
    {
        var thread = new Thread(RunToEnd, StackSize) { Name = "compiler" };
        thread.Start();
        thread.Join();
        return 0;
    }

    private void RunToEnd()
    {
        CompilerWarmUp.Start().GetAwaiter().GetResult();
        var references = CompilerWarmUp.TakeReferences();
        var compiler = new StepCompiler(new CellCompiler(folder, () => references, FileScope.Within(folder)));
        var time = new CompileTime(TellTimeIsUsedUp);
        time.Start();
        Send(new MessageWriter(FrameKind.Ready).ToFrame());
        try
        {
            while (Frame.Read(input, MaximumPayload) is { Kind: FrameKind.Compile } frame)
            {
                var notebook = SourceNotebook.Read(frame.Payload.Span);
                time.Begin(notebook);
                foreach (var (index, compiled) in compiler.Compile(notebook.Steps).Index())
                {
                    if (index == notebook.Steps.Count - 1)
                    {
                        // Before the last answer: behind it the host would take what is told for the next notebook's.
                        time.End();
                    }
                    else
                    {
                        time.BeginNext();
                    }

                    Send(compiled.ToFrame());
                }
            }
        }
        catch (IOException)
        {
            // A host that died in the middle of a message is as gone as one that closed the wire.
        }
    }

    /// <summary>The compiler cannot be stopped, so the process ends.</summary>
    private void TellTimeIsUsedUp(bool ofAll)
    {
        Send(new MessageWriter(FrameKind.TimeUsedUp).Boolean(ofAll).ToFrame());
        Environment.Exit(1);
    }

    private void Send(ReadOnlyMemory<byte> frame)
    {
        lock (_sending)
        {
            output.Write(frame.Span);
            output.Flush();
        }
    }
}
