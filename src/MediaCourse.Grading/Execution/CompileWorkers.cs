using System.Threading.Channels;
using MediaCourse.Compiler.Wire;
using MediaCourse.Grading.Sandbox;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Execution;

/// <summary>
/// Compile workers, warm and reused. A cell that brings its worker down, or takes it too long, is refused; the worker is replaced and the
/// notebook goes on without the cell.
/// </summary>
internal sealed class CompileWorkers : IAsyncDisposable
{
    private const int FirstPlace = 100;

    private readonly ISandbox _sandbox;
    private readonly ProcessStarter _starter;
    private readonly SandboxedProgram _program;
    private readonly ExecutionLimits _limits;
    private readonly Channel<Seat> _idle = Channel.CreateUnbounded<Seat>();
    private readonly List<Seat> _seats = [];

    private CompileWorkers(ISandbox sandbox, ProcessStarter starter, SandboxedProgram program, ExecutionLimits limits)
    {
        _sandbox = sandbox;
        _starter = starter;
        _program = program;
        _limits = limits;
    }

    /// <summary>Starts workers; they get ready meanwhile.</summary>
    public static CompileWorkers Start(ISandbox sandbox, ProcessStarter starter, SandboxedProgram program, ExecutionLimits limits, int count)
    {
        var workers = new CompileWorkers(sandbox, starter, program, limits);
        for (var i = 0; i < count; i++)
        {
            var seat = new Seat(FirstPlace + i) { Worker = workers.StartWorkerAsync(FirstPlace + i) };
            workers._seats.Add(seat);
            workers._idle.Writer.TryWrite(seat);
        }

        return workers;
    }

    /// <summary>Compiles the steps of a notebook, each continuing those before it.</summary>
    /// <exception cref="ExecutorStartException">A worker cannot be started.</exception>
    public async Task<IReadOnlyList<CompiledStep>> CompileAsync(IReadOnlyList<ExecutionStep> steps, CancellationToken cancellationToken)
    {
        var seat = await _idle.Reader.ReadAsync(cancellationToken);
        try
        {
            return await CompileAsync(seat, steps, cancellationToken);
        }
        catch
        {
            await ReplaceAsync(seat);
            throw;
        }
        finally
        {
            _idle.Writer.TryWrite(seat);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seat in _seats)
        {
            await EndAsync(seat);
        }
    }

    private async Task<IReadOnlyList<CompiledStep>> CompileAsync(Seat seat, IReadOnlyList<ExecutionStep> steps, CancellationToken cancellationToken)
    {
        var refused = new Dictionary<int, CompiledStep>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var time = _limits.Compilation;
        while (true)
        {
            var worker = await seat.Worker!;
            var compiled = new List<CompiledStep>(steps.Count);
            // A refused step is replaced by nothing, so that the numbers of the others stay.
            var sources = steps.Select((step, index) => new SourceStep(step.Name, refused.ContainsKey(index) ? "" : step.Code, ScopeOf(steps, index)));
            worker.Send(new SourceNotebook([.. sources], _limits.CellCompilation, time));
            while (compiled.Count < steps.Count && await worker.NextAsync(LongestWait(clock.Elapsed), cancellationToken) is { } answer)
            {
                compiled.Add(refused.GetValueOrDefault(compiled.Count) ?? answer);
            }

            if (compiled.Count == steps.Count)
            {
                return compiled;
            }

            time -= worker.UsedUp == UsedUp.TimeOfCell ? _limits.CellCompilation : TimeSpan.Zero;
            var isLate = worker.UsedUp == UsedUp.TimeOfNotebook || time <= TimeSpan.Zero || clock.Elapsed >= _limits.Compilation * _limits.CompilationPatience;
            await ReplaceAsync(seat);
            refused[compiled.Count] = Refused(steps[compiled.Count]);
            if (isLate || refused.Count > _limits.Restarts)
            {
                return [.. compiled, .. steps.Skip(compiled.Count).Select((step, index) => refused.GetValueOrDefault(compiled.Count + index) ?? GivenUp(step))];
            }
        }
    }

    private static StepScope ScopeOf(IReadOnlyList<ExecutionStep> steps, int index)
    {
        var step = steps[index];
        var isFirst = index == 0 || !steps[index - 1].IsHidden || steps[index - 1].Group != step.Group;
        return step.Kind switch
        {
            StepKind.Shared or StepKind.Cell => StepScope.Notebook,
            StepKind.Probe => StepScope.Probe,
            StepKind.HiddenCell => isFirst ? StepScope.NewBranch : StepScope.Branch,
            _ => isFirst ? StepScope.NewBranchProbe : StepScope.BranchProbe,
        };
    }

    private TimeSpan LongestWait(TimeSpan elapsed)
    {
        var (cell, rest) = (_limits.CellCompilation * _limits.CompilationPatience, (_limits.Compilation * _limits.CompilationPatience) - elapsed);
        return rest < cell ? rest : cell;
    }

    private async Task<CompileWorker> StartWorkerAsync(int place)
    {
        var launch = _sandbox.Launch(_program, place);
        var worker = await _starter.StartAsync(() => CompileWorker.Start(launch));
        await worker.WhenReadyAsync(CancellationToken.None);
        return worker;
    }

    private async Task ReplaceAsync(Seat seat)
    {
        await EndAsync(seat);
        seat.Worker = StartWorkerAsync(seat.Place);
    }

    private async Task EndAsync(Seat seat)
    {
        try
        {
            await (await seat.Worker!).DisposeAsync();
        }
        catch (ExecutorStartException)
        {
            // It never lived.
        }

        _sandbox.Clear(seat.Place);
    }

    private static CompiledStep Refused(ExecutionStep step) => Error(
        $"{step.Name} cannot be compiled: it takes the compiler too much time or memory.");

    private static CompiledStep GivenUp(ExecutionStep step) => Error(
        $"{step.Name} was not compiled: cells before it took the compiler too much time or memory.");

    private static CompiledStep Error(string message) => CompiledStep.Refused(new ErrorOutput("CompilationError", message, [$"CompilationError: {message}"]));

    private sealed class Seat(int place)
    {
        public int Place { get; } = place;

        public Task<CompileWorker>? Worker { get; set; }
    }
}
