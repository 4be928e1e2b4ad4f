namespace MediaCourse.Framing.Indicators;

/// <summary>A reader's answer to a question about a text.</summary>
public enum FrameAnswer
{
    /// <summary>The text does, and a passage shows it.</summary>
    Yes,

    /// <summary>The text does not.</summary>
    No,

    /// <summary>The reader cannot tell; counts neither as yes nor as no.</summary>
    NotSure,
}

/// <summary>The names of the answers in files and on the screen.</summary>
public static class FrameAnswerNames
{
    private static readonly string[] Names = ["yes", "no", "not sure"];

    /// <summary>The answer in words: yes, no, not sure.</summary>
    public static string Name(this FrameAnswer answer) => Names[(int)answer];

    /// <summary>The answer of this name, without regard to case; null where there is none.</summary>
    public static FrameAnswer? Parse(string name) =>
        Array.FindIndex(Names, known => known.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase)) is var index and >= 0 ? (FrameAnswer)index : null;
}
