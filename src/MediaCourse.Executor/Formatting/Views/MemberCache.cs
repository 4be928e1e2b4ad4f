using System.Collections.Concurrent;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>The members of every type seen so far. Safe for several threads.</summary>
internal sealed class MemberCache
{
    private readonly ConcurrentDictionary<Type, Member[]> _members = new();

    /// <summary>The members of a type, in the order in which they are shown.</summary>
    public Member[] Of(Type type) => _members.GetOrAdd(type, Member.Of);
}
