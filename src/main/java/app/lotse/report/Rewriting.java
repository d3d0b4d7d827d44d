package app.lotse.report;

import app.lotse.model.Trouble;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Makes anew each record of the model with other texts in it. Every text goes through the same gate: a new field needs nobody to think of it. */
final class Rewriting {
    private final Wordings wordings;

    Rewriting(Wordings wordings) {
        this.wordings = wordings;
    }

    /** @throws IllegalStateException for a type of which nobody said yet whether it holds texts */
    Object of(Object value) {
        return of(value, FieldKind.TEXT);
    }

    private Object of(Object value, FieldKind kind) {
        return switch (value) {
            case String text -> wordings.text(kind, text);
            case InetAddress address -> wordings.address(address);
            case URI link -> wordings.link(link);
            case Record whole -> record(whole, kind);
            case Optional<?> maybe -> maybe.map(one -> of(one, kind));
            case List<?> many -> list(many, kind);
            case Set<?> many -> set(many, kind);
            case Map<?, ?> many -> map(many, kind);
            // Its message may hold anything; its kind says all.
            case Trouble trouble -> new Trouble(trouble.kind());
            case Enum<?> one -> one;
            case Number one -> one;
            case Boolean one -> one;
            case Character one -> one;
            case Temporal at -> at;
            case Duration lasting -> lasting;
            case OptionalInt maybe -> maybe;
            case OptionalDouble maybe -> maybe;
            default -> throw new IllegalStateException("what is in a " + value.getClass());
        };
    }

    private List<?> list(List<?> many, FieldKind kind) {
        return !many.isEmpty() && many.stream().allMatch(String.class::isInstance)
                ? wordings.texts(kind, many.stream().map(String.class::cast).toList())
                : many.stream().map(one -> of(one, kind)).toList();
    }

    private Set<Object> set(Set<?> many, FieldKind kind) {
        var all = new LinkedHashSet<>();
        many.forEach(one -> all.add(of(one, kind)));
        return all;
    }

    private Map<Object, Object> map(Map<?, ?> many, FieldKind kind) {
        var all = new LinkedHashMap<>();
        many.forEach((key, value) -> all.put(of(key, kind), of(value, kind)));
        return all;
    }

    /** A wrapper without a name of its own, such as a reading that is known, is what the field around it is. */
    private Object record(Record whole, FieldKind around) {
        var type = whole.getClass();
        var components = type.getRecordComponents();
        boolean wrapper = type.getName().contains("Reading$");
        var parts = Arrays.stream(components)
                .map(component -> of(read(whole, component), kind(type, component, wrapper, around)))
                .toArray();
        try {
            var made = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName() + " anew", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName() + " anew", e);
        }
    }

    private static FieldKind kind(Class<?> type, RecordComponent component, boolean wrapper, FieldKind around) {
        return wrapper && component.getName().equals("is")
                ? around
                : FieldKind.of(type.getSimpleName() + "." + component.getName());
    }

    private static Object read(Record whole, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
