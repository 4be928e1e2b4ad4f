using MediaCourse.Grading.Marking;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>How far a grading is, and how long it will take, on the terminal's error stream; nothing in a pipe.</summary>
internal sealed class GradingProgressBar : IProgress<GradingProgress>, IDisposable
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _drawing;
    private ProgressTask? _bar;

    private GradingProgressBar(string title)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var ready = new TaskCompletionSource();
        _drawing = console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                _bar = context.AddTask(Markup.Escape(title));
                _bar.IsIndeterminate = true;
                ready.SetResult();
                await _finished.Task;
            });
        ready.Task.Wait();
    }

    /// <summary>A bar where a person watches; else null.</summary>
    public static GradingProgressBar? OnTerminal(string title) => Console.IsErrorRedirected ? null : new GradingProgressBar(title);

    public void Report(GradingProgress value)
    {
        var bar = _bar!;
        bar.IsIndeterminate = false;
        bar.MaxValue = Math.Max(1, value.Total);
        bar.Value = value.Done;
    }

    public void Dispose()
    {
        _finished.TrySetResult();
        _drawing.Wait();
    }
}
