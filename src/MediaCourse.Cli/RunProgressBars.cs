using MediaCourse.Notebooks.Running;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>A bar a notebook on the terminal's error stream; nothing in a pipe.</summary>
internal sealed class RunProgressBars : IProgress<RunProgress>, IDisposable
{
    private readonly Dictionary<LessonFile, ProgressTask> bars = [];
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task drawing;

    private RunProgressBars(IReadOnlyList<LessonFile> files)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var ready = new TaskCompletionSource();
        drawing = console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                foreach (var file in files)
                {
                    bars[file] = context.AddTask(Markup.Escape(file.Name));
                }

                ready.SetResult();
                await finished.Task;
            });
        ready.Task.Wait();
    }

    /// <summary>Bars for <paramref name="files"/> where a person watches; else null.</summary>
    public static RunProgressBars? OnTerminal(IReadOnlyList<LessonFile> files) =>
        Console.IsErrorRedirected || files.Count == 0 ? null : new RunProgressBars(files);

    public void Report(RunProgress value)
    {
        var bar = bars[value.File];
        bar.MaxValue = Math.Max(1, value.CellsInAll);
        bar.Value = value.CellsDone;
        bar.Description = Markup.Escape(value.Preparing is { } what ? $"{value.File.Name}: {what}" : value.File.Name);
    }

    public void Dispose()
    {
        finished.TrySetResult();
        drawing.Wait();
    }
}
