using Microsoft.DotNet.Interactive;

namespace MediaCourse.Interactive.Hosts;

/// <summary>Loaded by .NET Interactive with the NuGet package: registers the formatters and imports the namespaces.</summary>
public sealed class BridgeExtension : IKernelExtension
{
    private const string Imports = """
        using MediaCourse.Interactive.Charts;
        using MediaCourse.Interactive.Display;
        using MediaCourse.Interactive.Frames;
        using MediaCourse.Interactive.Hosts;
        """;

    /// <inheritdoc/>
    public async Task OnLoadAsync(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var said = Bridge.Enable();
        if (kernel.FindKernelByName("csharp") is { } csharp)
        {
            await csharp.SubmitCodeAsync(Imports);
        }

        if (KernelInvocationContext.Current is { } context)
        {
            KernelInvocationContextExtensions.Display(context, said, BridgeFormatters.PlainText);
        }
    }
}
