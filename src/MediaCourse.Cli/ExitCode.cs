namespace MediaCourse.Cli;

/// <summary>What the command's exit code means.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done and is as it should be.</summary>
    public const int Success = 0;

    /// <summary>A finding: a failed cell, a failed validation.</summary>
    public const int Finding = 1;

    /// <summary>Bad usage or input; one line on stderr says what to do.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user with Ctrl+C, as shells report it.</summary>
    public const int Stopped = 130;
}
