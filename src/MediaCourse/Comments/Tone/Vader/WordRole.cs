namespace MediaCourse.Comments.Tone.Vader;

/// <summary>What a word does to the words near it; the rules say which of these they look for.</summary>
[Flags]
internal enum WordRole
{
    None = 0,
    Negation = 1,
    No = 1 << 1,
    OrNor = 1 << 2,
    SoOrThis = 1 << 3,
    Never = 1 << 4,
    Without = 1 << 5,
    Doubt = 1 << 6,
    Least = 1 << 7,
    AtOrVery = 1 << 8,
    But = 1 << 9,
    Kind = 1 << 10,
    Of = 1 << 11,
}
