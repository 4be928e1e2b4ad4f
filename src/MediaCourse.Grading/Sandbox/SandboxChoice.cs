namespace MediaCourse.Grading.Sandbox;

/// <summary>Which sandbox there is: bubblewrap, else a container engine, else none, and then nothing is run.</summary>
internal static class SandboxChoice
{
    /// <summary>The sandbox of this system.</summary>
    /// <param name="unsandboxed">Whether hand-ins may run without one.</param>
    /// <param name="name">What is run, by which an engine's lists of containers name it.</param>
    /// <exception cref="SandboxException">There is none.</exception>
    public static (ISandbox Sandbox, ControlGroups Groups) For(bool unsandboxed, string name)
    {
        if (unsandboxed)
        {
            return (new NoSandbox(), ControlGroups.None());
        }

        if (SystemProgram.Find("bwrap") is null && ContainerEngine.Find() is { } engine)
        {
            ContainerLabels.RemoveOrphans(engine);
            return (new ContainerSandbox(engine, ContainerLabels.Current(name)), ControlGroups.None());
        }

        var bubblewrap = Bubblewrap.Find();
        var groups = ControlGroups.Find();
        return (new BubblewrapSandbox(bubblewrap, groups), groups);
    }
}
