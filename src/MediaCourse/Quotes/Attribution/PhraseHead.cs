namespace MediaCourse.Quotes.Attribution;

/// <summary>What stands at the head of a noun phrase.</summary>
internal enum PhraseHead
{
    /// <summary>he, she, they, him, her, them.</summary>
    Pronoun,

    /// <summary>A name, with or without a title.</summary>
    Name,

    /// <summary>An office, work or body without a name: "the Chinese official".</summary>
    Role,
}
