using MediaCourse.Executor.Wire;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>One run of a compiled cell in an executor.</summary>
/// <param name="executor">The executor.</param>
/// <param name="events">Where what the cell shows goes.</param>
/// <param name="ask">Asks the user for the cell, or null where there is none.</param>
/// <param name="interruptGrace">How long the cell may take to stop once it is interrupted.</param>
internal sealed class CellRun(ExecutorProcess executor, CellEvents events, Func<InputPrompt, CancellationToken, Task<string?>>? ask, TimeSpan interruptGrace)
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(250);
    private readonly LastWords _lastWords = new();
    private CellEnd? _end;
    private bool _isDrained;
    private bool _leaves;

    /// <summary>Runs the cell until it ends or, some time after <paramref name="stop"/> is cancelled, has to be given up.</summary>
    public async Task<RunEnd> RunAsync(RunRequest request, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource();
        // An executor that no longer reads must not hold up this thread.
        var sent = Task.Run(() => executor.Run(request), CancellationToken.None);
        await using var interruption = stop.UnsafeRegister(
            _ =>
            {
                _ = sent.ContinueWith(_ => executor.Interrupt(request.Cell), TaskScheduler.Default);
                patience.CancelAfter(interruptGrace);
            },
            state: null);
        try
        {
            while (await executor.Messages.WaitToReadAsync(patience.Token))
            {
                while ((_end is null || !_isDrained) && executor.Messages.TryRead(out var message))
                {
                    Take(message, request.Cell, stop);
                }

                if (_end is not null)
                {
                    if (_isDrained)
                    {
                        break;
                    }

                    patience.CancelAfter(DrainTime);
                }
            }
        }
        catch (OperationCanceledException) when (_end is null)
        {
            return new Stuck();
        }
        catch (OperationCanceledException)
        {
            // The raw stream has been redirected or closed by the cell, and its marker never comes.
        }

        if (_end is null && stop.IsCancellationRequested)
        {
            // Stopping a thread by force can bring the runtime down.
            return new Stuck();
        }

        if (_end is null)
        {
            return new Gone(await executor.ExitCodeAsync(), _leaves, _lastWords.Text);
        }

        events.RawText(_lastWords.Text);
        return new Ended(_end.Outcome, _end.Fault);
    }

    private void Take(ExecutorMessage message, int cell, CancellationToken stop)
    {
        switch (message)
        {
            case StreamText text:
                events.Stream(text);
                break;
            case ShownValue value:
                events.Value(value);
                break;
            case MediaCourse.Executor.Wire.OutputCleared cleared:
                events.Clear(cleared.Wait);
                break;
            case InputQuestion question:
                _ = AnswerAsync(question, stop);
                break;
            case RawText raw:
                events.RawText(_lastWords.Take(raw.Text));
                break;
            case RawTextDrained:
                _isDrained = true;
                break;
            case Exiting:
                _leaves = true;
                break;
            case CellEnd end when end.Cell == cell:
                _end = end;
                break;
        }
    }

    private async Task AnswerAsync(InputQuestion question, CancellationToken stop)
    {
        string? text = null;
        try
        {
            // Whoever asks may take his time, and must not hold up what the cell shows.
            text = ask is null ? null : await Task.Run(() => ask(new InputPrompt(question.Prompt, question.IsPassword), stop), stop);
        }
        catch (OperationCanceledException)
        {
            // The cell is being stopped, or its user has gone.
        }

        if (stop.IsCancellationRequested)
        {
            // The interrupt wakes the cell; an answer would only make it fail first.
            return;
        }

        executor.Answer(new InputAnswer(question.Number, text, WasAsked: ask is not null));
    }
}
