using System.Diagnostics;

namespace MediaCourse.Grading.Sandbox;

/// <summary>The programs of the system that make a sandbox.</summary>
/// <param name="Command">bubblewrap.</param>
/// <param name="LimitCommand">Sets limits and then starts a program.</param>
/// <param name="UserCommand">Changes the user and then starts a program; needed where root grades.</param>
/// <param name="CanDisableUserNamespaces">Whether this bubblewrap can keep programs from making user namespaces of their own.</param>
internal sealed record Bubblewrap(string Command, string LimitCommand, string? UserCommand, bool CanDisableUserNamespaces)
{
    /// <summary>Finds them.</summary>
    /// <exception cref="SandboxException">One of them is not installed.</exception>
    public static Bubblewrap Find()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw SandboxException.Missing($"bubblewrap works on Linux only, and neither Docker nor Podman is here with the image {ContainerEngine.UsualImage}");
        }

        var command = SystemProgram.Find("bwrap") ?? throw SandboxException.Missing("bubblewrap is not installed (on Debian and Ubuntu: apt-get install bubblewrap)");
        var limits = SystemProgram.Find("prlimit") ?? throw SandboxException.Missing("prlimit of util-linux is not installed");
        var user = SystemProgram.Find("setpriv");
        return user is null && Environment.IsPrivilegedProcess
            ? throw SandboxException.Missing("setpriv of util-linux is not installed, and root cannot be limited")
            : new Bubblewrap(command, limits, user, HelpOf(command).Contains("--disable-userns", StringComparison.Ordinal));
    }

    private static string HelpOf(string command)
    {
        using var process = Process.Start(new ProcessStartInfo(command, ["--help"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var help = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return help;
    }
}
