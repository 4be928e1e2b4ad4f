namespace MediaCourse.Grading.Sandbox;

/// <summary>Hand-ins cannot be run safely here.</summary>
public sealed class SandboxException : MediaCourseException
{
    private const string Advice = "see \"Grading safely\" in the README, or grade hand-ins that you trust with --unsandboxed.";

    private SandboxException(string message)
        : base(message)
    {
    }

    /// <summary>There is no sandbox on this system.</summary>
    internal static SandboxException Missing(string reason) => new($"Hand-ins cannot be run safely here: {reason}; {Advice}");

    /// <summary>The sandbox does not keep a limit.</summary>
    internal static SandboxException Broken(string finding) => new($"The sandbox does not hold: {finding}; {Advice}");
}
