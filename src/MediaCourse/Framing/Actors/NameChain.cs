using System.Runtime.InteropServices;

namespace MediaCourse.Framing.Actors;

/// <summary>Words of a sentence that together name an actor: titles, names, a role.</summary>
/// <param name="From">The first item.</param>
/// <param name="To">The last item.</param>
/// <param name="NameFrom">The first item of the bare name behind the titles; behind <paramref name="To"/> where a role ends the words.</param>
/// <param name="Edge">The first item with the determiner and adjectives before.</param>
/// <param name="IsDefinite">Whether "the", "this" or a possessive determines it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameChain(int From, int To, int NameFrom, int Edge, bool IsDefinite)
{
    /// <summary>Whether a bare name ends the words.</summary>
    public bool HasName => NameFrom <= To;
}
