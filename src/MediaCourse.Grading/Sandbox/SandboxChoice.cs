namespace MediaCourse.Grading.Sandbox;

/// <summary>Which sandbox there is: bubblewrap, else a container engine, else none, and then nothing is run.</summary>
internal static class SandboxChoice
{
    /// <summary>The sandbox of this system.</summary>
    /// <param name="unsandboxed">Whether hand-ins may run without one.</param>
    /// <exception cref="SandboxException">There is none.</exception>
    public static (ISandbox Sandbox, ControlGroups Groups) For(bool unsandboxed)
    {
        if (unsandboxed)
        {
            return (new NoSandbox(), ControlGroups.None());
        }

        if (SystemProgram.Find("bwrap") is null && ContainerEngine.Find() is { } engine)
        {
            return (new ContainerSandbox(engine), ControlGroups.None());
        }

        var bubblewrap = Bubblewrap.Find();
        var groups = ControlGroups.Find();
        return (new BubblewrapSandbox(bubblewrap, groups), groups);
    }
}
