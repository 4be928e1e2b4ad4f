using System.Reflection;
using System.Runtime;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Surface;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Running;

/// <summary>Runs compiled cells one after another on the thread that calls it; they share their variables.</summary>
internal sealed class CellRunner(CellLoadContext loadContext, Notebook notebook, CellOutput output)
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The objects that hold the cells' variables. Each cell puts its own in and reads those of earlier cells.</summary>
    private object?[] _submissions = new object?[64];

    /// <summary>Runs one cell to its end; nothing that it does makes this method throw.</summary>
    public CellEnd Run(RunRequest request, CancellationToken interrupt)
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

        var assembly = loadContext.LoadCell(request.Assembly, request.Symbols);
        var factory = assembly.GetType(request.SubmissionType)?.GetMethod("<Factory>", AnyStatic)
            ?? throw new MissingMethodException(request.SubmissionType, "<Factory>");
        return factory.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private CellEnd RunControlled(RunRequest request, Func<object?[], Task<object?>> factory, CancellationToken interrupt)
    {
        CellFault? fault = null;
        try
        {
#pragma warning disable SYSLIB0046 // Running foreign code that has to be stopped is what ControlledExecution is for.
            ControlledExecution.Run(() => fault = RunToEnd(request, factory, interrupt), interrupt);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new CellEnd(request.Cell, CellOutcome.Interrupted, Fault: null);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }

        return new CellEnd(request.Cell, fault is null ? CellOutcome.Succeeded : CellOutcome.Threw, fault);
    }

    private CellFault? RunToEnd(RunRequest request, Func<object?[], Task<object?>> factory, CancellationToken interrupt)
    {
        var context = new CellSynchronizationContext(interrupt);
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            var task = factory(_submissions);
            context.WaitFor(task);
            var value = task.GetAwaiter().GetResult();
            if (request.HasResult)
            {
                notebook.ShowResult(value);
            }

            return null;
        }
        catch (Exception error) when (error is not ThreadAbortException && !interrupt.IsCancellationRequested)
        {
            return CellFaults.Describe(error);
        }
    }
}
