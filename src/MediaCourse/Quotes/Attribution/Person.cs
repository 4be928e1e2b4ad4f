namespace MediaCourse.Quotes.Attribution;

/// <summary>Somebody whom the text names, with the words by which it introduces them.</summary>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    /// <summary>The words of titles and appositions: "Chinese", "Foreign", "Minister".</summary>
    public HashSet<string> Descriptors { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The country that titles and appositions give them; null where they give none.</summary>
    public string? Side { get; set; }

    /// <summary>Whether a title, an apposition or the later surname shows that this is a person.</summary>
    public bool IsShown { get; set; }

    /// <summary>Whether the text says that they spoke.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>Whether "he" or "she" can mean them: a place or a thing has one name, and says nothing.</summary>
    public bool CanBeMeant => IsShown || HasSpoken || Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>true for "he", false for "she", null where the text does not show it.</summary>
    public bool? IsMale
    {
        get => field ?? (MaleVotes == 0 ? null : MaleVotes > 0);
        set;
    }

    /// <summary>How many pronouns beside the name alone are male, less those that are female.</summary>
    public int MaleVotes { get; set; }
}
