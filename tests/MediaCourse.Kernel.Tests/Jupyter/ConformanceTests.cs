namespace MediaCourse.Kernel.Tests.Jupyter;

/// <summary>The suite with which Jupyter's makers judge kernels.</summary>
[Collection(OneKernelAtATime.Name)]
public sealed class ConformanceTests
{
    [Fact]
    public async Task The_jupyter_kernel_test_suite_passes_in_all_of_its_parts()
    {
        Python.SkipUnlessHas("jupyter_kernel_test");
        using var kernel = new InstalledKernel();

        var report = await Python.RunAsync("Jupyter/conformance.py", ["-v"], kernel.Environment);

        Assert.Contains("Ran 12 tests", report, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", report, StringComparison.Ordinal);
    }
}
