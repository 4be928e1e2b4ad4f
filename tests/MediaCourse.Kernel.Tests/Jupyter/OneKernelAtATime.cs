namespace MediaCourse.Kernel.Tests.Jupyter;

/// <summary>Jupyter's own suite waits a tenth of a second for some messages, so nothing else runs beside tests with a kernel.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneKernelAtATime
{
    public const string Name = "one kernel at a time";
}
