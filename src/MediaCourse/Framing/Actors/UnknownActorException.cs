namespace MediaCourse.Framing.Actors;

/// <summary>A text names nobody by the words that were asked for; the message lists some whom it does.</summary>
public sealed class UnknownActorException : MediaCourseException
{
    private const int MostListed = 8;

    /// <summary>Creates the exception.</summary>
    /// <param name="actors">Whom the text names.</param>
    /// <param name="name">The words that were asked for.</param>
    public UnknownActorException(NamedActors actors, string name)
        : base($"{actors?.Source} names nobody \"{name}\"; it names {List(actors)}.")
    {
        Name = name;
    }

    /// <summary>The words that were asked for.</summary>
    public string Name { get; }

    private static string List(NamedActors? actors) =>
        actors is null or { Actors.IsEmpty: true } ? "nobody" : string.Join(", ", actors.Actors.Take(MostListed).Select(actor => actor.Name));
}
