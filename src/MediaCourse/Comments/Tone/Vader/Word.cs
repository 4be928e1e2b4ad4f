namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Everything the rules know of a word.</summary>
internal sealed record Word
{
    /// <summary>A word in neither the lexicon nor any rule.</summary>
    public static readonly Word Unknown = new();

    /// <summary>Whether the lexicon has the word.</summary>
    public bool IsRated { get; init; }

    /// <summary>The lexicon's rating; 0 without one.</summary>
    public double Rating { get; init; }

    /// <summary>What the word adds to the strength of a rated word behind it; 0 if it is no degree word.</summary>
    public double Boost { get; init; }

    public WordRole Roles { get; init; }

    /// <summary>The word's number among the words that phrases are made of; 0 if it is in no phrase.</summary>
    public byte PhrasePart { get; init; }

    public bool Is(WordRole role) => (Roles & role) != WordRole.None;
}
