namespace MediaCourse.Grading.Tests.Sandbox;

/// <summary>Whether hand-ins can be run in a sandbox on this machine.</summary>
internal static class SandboxHere
{
    /// <summary>Set where a missing sandbox is a failure, as in CI.</summary>
    private const string Required = "MEDIACOURSE_REQUIRE_SANDBOX";

    /// <summary>Skips the test where there is no bubblewrap, or fails it where there has to be one.</summary>
    public static void SkipUnlessThere()
    {
        var isThere = OperatingSystem.IsLinux() && File.Exists("/usr/bin/bwrap");
        Assert.True(isThere || string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Required)), "bubblewrap is missing, and this run requires it.");
        Assert.SkipUnless(isThere, "bubblewrap is not installed here.");
    }
}
