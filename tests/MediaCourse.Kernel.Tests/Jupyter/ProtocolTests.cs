using System.Globalization;

namespace MediaCourse.Kernel.Tests.Jupyter;

/// <summary>The kernel as a process of its own, with Jupyter's own client at the other end.</summary>
[Collection(OneKernelAtATime.Name)]
public sealed class ProtocolTests
{
    [Theory]
    [InlineData("protocol.py")]
    [InlineData("console.py")]
    [InlineData("lifetime.py")]
    public async Task It_does_what_a_kernel_has_to_do(string script)
    {
        Python.SkipUnlessHas("jupyter_client", "jupyter_console");
        using var kernel = new InstalledKernel();

        await Python.RunAsync("Jupyter/" + script, [], kernel.Environment);
    }

    [Fact]
    public async Task Starting_and_stopping_leaves_no_process_and_no_port()
    {
        Python.SkipUnlessHas("jupyter_client");
        using var kernel = new InstalledKernel();

        await Python.RunAsync("Jupyter/cycles.py", ["3"], kernel.Environment);
    }

    [Fact]
    public async Task Nonsense_on_the_wire_neither_ends_the_kernel_nor_fills_its_memory()
    {
        Python.SkipUnlessHas("jupyter_client", "zmq");
        using var kernel = new InstalledKernel();
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed.ToString(CultureInfo.InvariantCulture)}");

        await Python.RunAsync("Jupyter/fuzz.py", ["300", seed.ToString(CultureInfo.InvariantCulture)], kernel.Environment);
    }
}
