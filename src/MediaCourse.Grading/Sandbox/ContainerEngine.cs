using System.Diagnostics;

namespace MediaCourse.Grading.Sandbox;

/// <summary>Docker or Podman, for systems without bubblewrap.</summary>
/// <param name="Command">The program.</param>
/// <param name="Image">An image with the .NET runtime.</param>
/// <param name="Arguments">Words for the engine itself, before its verb.</param>
internal sealed record ContainerEngine(string Command, string Image, IReadOnlyList<string> Arguments)
{
    /// <summary>The runtime's own image, of the version that this program is built for.</summary>
    public const string UsualImage = "mcr.microsoft.com/dotnet/runtime:10.0";

    private static readonly string[] Names = ["docker", "podman"];

    /// <summary>The engine of this system that has the image, or null. No image is ever fetched.</summary>
    public static ContainerEngine? Find() => Names.Select(SystemProgram.Find).OfType<string>()
        .Select(static command => new ContainerEngine(command, UsualImage, []))
        .FirstOrDefault(static engine => engine.Run(["image", "inspect", engine.Image]));

    /// <summary>Calls the engine and tells whether it did what was asked.</summary>
    public bool Run(IReadOnlyList<string> arguments) => Call(arguments).Succeeded;

    /// <summary>The lines that the engine answers with; none where it does not do what was asked.</summary>
    public IReadOnlyList<string> LinesOf(IReadOnlyList<string> arguments) =>
        Call(arguments) is (true, var output) ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    private (bool Succeeded, string Output) Call(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Command, [.. Arguments, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output);
    }
}
