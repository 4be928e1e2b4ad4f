using System.Threading.Channels;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Sandbox;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Execution;

/// <summary>How hand-ins are run.</summary>
public sealed record ExecutionOptions
{
    /// <summary>What is run, such as the path of the teacher's notebook: a name for lists of containers.</summary>
    public string Name { get; init; } = "";

    /// <summary>The files that students have beside their notebook.</summary>
    public IReadOnlyList<ReleaseFile> CourseFiles { get; init; } = [];

    /// <summary>What a hand-in may use.</summary>
    public ExecutionLimits Limits { get; init; } = new();

    /// <summary>How many hand-ins run at one time.</summary>
    public int AtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether hand-ins run with the rights of whoever grades.</summary>
    public bool Unsandboxed { get; init; }
}

/// <summary>Compiles and runs composed notebooks, each in a sandbox of its own.</summary>
public sealed class ExecutionEngine : IAsyncDisposable
{
    private const string ExecutorAssembly = "MediaCourse.Executor.dll";
    private const string CompilerAssembly = "MediaCourse.Compiler.dll";

    /// <summary>What a message may have beyond the output of a cell: media types, tracebacks, notices.</summary>
    private const int MessageAllowance = 1 << 20;

    private readonly ExecutionLimits _limits;
    private readonly StagedFolders _staged;
    private readonly ControlGroups _groups;
    private readonly ISandbox _sandbox;
    private readonly ProcessStarter _starter = new();
    private readonly CompileWorkers _compilers;
    private readonly Channel<int> _places = Channel.CreateUnbounded<int>();

    private ExecutionEngine(ExecutionOptions options, StagedFolders staged, ControlGroups groups, ISandbox sandbox)
    {
        _limits = options.Limits;
        _staged = staged;
        _groups = groups;
        _sandbox = sandbox;
        var compiler = new SandboxedProgram(staged.Compiler, CompilerAssembly, staged.Course, ExecutionLimits.Compiler);
        _compilers = CompileWorkers.Start(sandbox, _starter, compiler, options.Limits, Math.Min(options.AtOnce, Environment.ProcessorCount));
        for (var place = 0; place < options.AtOnce; place++)
        {
            _places.Writer.TryWrite(place);
        }
    }

    /// <summary>Starts the engine and proves that the sandbox holds.</summary>
    /// <exception cref="SandboxException">There is no sandbox here, or it does not keep a limit.</exception>
    /// <exception cref="ExecutorStartException">A part of this program is missing.</exception>
    public static Task<ExecutionEngine> StartAsync(ExecutionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (sandbox, groups) = SandboxChoice.For(options.Unsandboxed, options.Name);
        return StartAsync(options, sandbox, groups, cancellationToken);
    }

    internal static async Task<ExecutionEngine> StartAsync(ExecutionOptions options, ISandbox sandbox, ControlGroups groups, CancellationToken cancellationToken)
    {
        var engine = new ExecutionEngine(options, StagedFolders.Create(options.CourseFiles), groups, sandbox);
        try
        {
            if (engine._sandbox.Isolates)
            {
                await SandboxSelfTest.RunAsync(engine, cancellationToken);
            }

            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Compiles and runs a composed notebook.</summary>
    /// <param name="steps">Its steps in the order of the master.</param>
    /// <param name="cancellationToken">Stops it; nothing is left running.</param>
    /// <returns>What came of each step.</returns>
    /// <exception cref="HandInNotRunException">It could not be run for a reason that is not its own.</exception>
    public Task<IReadOnlyList<StepResult>> RunAsync(IReadOnlyList<ExecutionStep> steps, CancellationToken cancellationToken) =>
        RunAsync(steps, _limits, cancellationToken);

    internal async Task<IReadOnlyList<StepResult>> RunAsync(IReadOnlyList<ExecutionStep> steps, ExecutionLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var compiled = await _compilers.CompileAsync(steps, cancellationToken);
        var place = await _places.Reader.ReadAsync(cancellationToken);
        try
        {
            await using var execution = new HandInExecution(steps, compiled, limits, () => StartExecutorAsync(limits, place));
            return await execution.RunAsync(cancellationToken);
        }
        finally
        {
            _sandbox.Clear(place);
            _places.Writer.TryWrite(place);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _compilers.DisposeAsync();
        _starter.Dispose();
        _groups.Dispose();
        _staged.Dispose();
    }

    private Task<ExecutorProcess> StartExecutorAsync(ExecutionLimits limits, int place)
    {
        _sandbox.Clear(place);
        var launch = _sandbox.Launch(new SandboxedProgram(_staged.Executor, ExecutorAssembly, _staged.Course, limits.Executor), place);
        return _starter.StartAsync(() => ExecutorProcess.Start(launch, limits.Output + MessageAllowance));
    }
}
