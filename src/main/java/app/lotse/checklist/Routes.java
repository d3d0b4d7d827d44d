package app.lotse.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** The places on the NAS's own page and in routers to which Lotse can show the way, and ways to share photos without an open door; as strict as the tips. */
public record Routes(List<Route> all) {
    public static final String RESOURCE_MONITOR = "resource-monitor";
    public static final String PROGRAMS = "programs";
    public static final String RESTART = "restart";
    public static final String ROUTER_FRITZBOX = "router-fritzbox";
    public static final String ROUTER_SPEEDPORT = "router-speedport";
    public static final String ROUTER_GENERAL = "router-general";
    public static final String SHARE_MYQNAPCLOUD_LINK = "share-myqnapcloud-link";
    public static final String SHARE_VPN = "share-vpn";

    public Routes {
        all = List.copyOf(all);
    }

    /** Those that come with Lotse. */
    public static Routes shipped() {
        try (var file = Routes.class.getResourceAsStream("/knowledge/routes.json")) {
            if (file == null) {
                throw new IllegalStateException("the routes are missing from the program");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Routes read(InputStream json) {
        return new Routes(Tips.STRICT.readValue(json, new TypeReference<List<Route>>() {}));
    }

    /** Its clicks in order; none for a place that nobody knows the way to. */
    public List<Click> to(String id) {
        return all.stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .map(Route::clicks)
                .orElse(List.of());
    }
}
