package app.lotse;

import app.lotse.discovery.Discovery;
import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Shows of all practice devices of this computer only the one that was started here: another program may practise at the same time. */
record OwnNas(Discovery all, int sshPort) implements Discovery {
    @Override
    public Search start(Consumer<List<Nas>> changed) {
        return all.start(found -> changed.accept(
                found.stream().filter(nas -> nas.ssh().port() == sshPort).toList()));
    }

    @Override
    public Nas lookAt(String typed, OptionalInt port) throws Trouble, InterruptedException {
        return all.lookAt(typed, port);
    }
}
