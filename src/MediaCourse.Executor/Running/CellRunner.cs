using System.Reflection;
using System.Runtime;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Surface;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Running;

/// <summary>Runs compiled cells one after another on the thread that calls it; they share their variables.</summary>
internal sealed class CellRunner(CellLoadContext loadContext, Notebook notebook, CellOutput output)
{
    private const double BusyShare = 0.2;
    private const int Samples = 3;
    private static readonly TimeSpan SettlingTime = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan SamplingTime = TimeSpan.FromMilliseconds(100);

    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The objects that hold the cells' variables. Each cell puts its own in and reads those of earlier cells.</summary>
    private object?[] _submissions = new object?[64];

    /// <summary>The same for cells that run on a branch.</summary>
    private object?[] _branch = [];

    /// <summary>Runs one cell to its end; nothing that it does makes this method throw.</summary>
    public CellEnd Run(RunRequest request, CellInterrupt interrupt)
    {
        Func<object?[], Task<object?>> factory;
        try
        {
            loadContext.Reference(request.Assemblies, request.NativeFolders);
            factory = Load(request);
        }
        catch (Exception error)
        {
            return new CellEnd(request.Cell, CellOutcome.NotLoaded, CellFaults.Describe(error));
        }

        output.Begin(request.OutputLimit, request.DisplayPrefix);
        var end = RunControlled(request, factory, interrupt);
        output.End();
        return end;
    }

    private Func<object?[], Task<object?>> Load(RunRequest request)
    {
        if (request.Slots >= _submissions.Length)
        {
            Array.Resize(ref _submissions, request.Slots * 2);
        }

        if (request.Scope == VariableScope.NewBranch)
        {
            _branch = [.. _submissions];
        }
        else if (request.Slots >= _branch.Length)
        {
            Array.Resize(ref _branch, request.Slots * 2);
        }

        var assembly = loadContext.LoadCell(request.Assembly, request.Symbols);
        var factory = assembly.GetType(request.SubmissionType)?.GetMethod("<Factory>", AnyStatic)
            ?? throw new MissingMethodException(request.SubmissionType, "<Factory>");
        return factory.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private CellEnd RunControlled(RunRequest request, Func<object?[], Task<object?>> factory, CellInterrupt interrupt)
    {
        CellFault? fault = null;
        var owner = new OutputOwner();
        owner.Adopt();
        interrupt.Enter();
        try
        {
#pragma warning disable SYSLIB0046 // Running foreign code that has to be stopped is what ControlledExecution is for.
            ControlledExecution.Run(() => RunToEnd(request, factory, interrupt, out fault), interrupt.Abort);
#pragma warning restore SYSLIB0046
        }
        catch (Exception) when (interrupt.IsRaised)
        {
            // Whatever came out of it, it was the interrupt's doing.
        }

        interrupt.Leave();
        SynchronizationContext.SetSynchronizationContext(null);
        if (interrupt.IsRaised)
        {
            owner.Silence();
            return new CellEnd(request.Cell, IsBusy() ? CellOutcome.InterruptedButBusy : CellOutcome.Interrupted, fault);
        }

        return new CellEnd(request.Cell, fault is null ? CellOutcome.Succeeded : CellOutcome.Threw, fault);
    }

    private void RunToEnd(RunRequest request, Func<object?[], Task<object?>> factory, CellInterrupt interrupt, out CellFault? fault)
    {
        fault = null;
        var context = new CellSynchronizationContext(interrupt.Stop, interrupt.Abort);
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            var task = factory(request.Scope == VariableScope.Notebook ? _submissions : _branch);
            context.WaitFor(task);
            var value = task.GetAwaiter().GetResult();
            if (request.HasResult)
            {
                notebook.ShowResult(value);
            }
        }
        catch (Exception error) when (interrupt.IsRaised)
        {
            // The frames tell where the interrupt struck.
            fault = CellFaults.Describe(error);
            throw;
        }
        catch (Exception error)
        {
            fault = CellFaults.Describe(error);
        }
    }

    /// <summary>Whether threads other than this one compute on and on, although the cell has been stopped.</summary>
    private static bool IsBusy()
    {
        Thread.Sleep(SettlingTime);
        // The runtime has work of its own at times, so one busy moment says little.
        for (var sample = 0; sample < Samples; sample++)
        {
            var before = Environment.CpuUsage.TotalTime;
            Thread.Sleep(SamplingTime);
            if (Environment.CpuUsage.TotalTime - before < SamplingTime * BusyShare)
            {
                return false;
            }
        }

        return true;
    }
}
